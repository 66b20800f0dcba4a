import { section, type Section, type Seen } from './report.js';
import { VERSION } from './version.js';

/** What is known of the files that make the parts work. */
export interface Files {
  readonly scripts: readonly HTMLScriptElement[];
  /** What the browser refused, or the server did not have; empty where nothing is known. */
  readonly trouble: string;
}

/** What a page needs in its head. */
export const PASTE = `<link rel="stylesheet" href="/handrail-${VERSION}/handrail.css" />
<script type="module" src="/handrail-${VERSION}/handrail.js"></script>`;

const SCRIPT = /\/handrail(?:-all)?\.js$/;
const pathOf = (address: string): string => address.replace(/[?#].*$/, '');
const versionIn = (address: string): string | undefined => /[/-]v?(\d+\.\d+\.\d+)\//.exec(pathOf(address))?.[1];

/** Chromium keeps what a policy refused before anybody listened; elsewhere only what is refused from now on is seen. */
export function watchPolicy(signal: AbortSignal): () => readonly string[] {
  const refused = new Set<string>();
  const add = (what: string, directive: string): unknown => refused.add(`${what || 'something'} (${directive})`);
  document.addEventListener(
    'securitypolicyviolation',
    ({ blockedURI, effectiveDirective }) => add(blockedURI, effectiveDirective),
    { signal },
  );
  const observer =
    'ReportingObserver' in globalThis
      ? new ReportingObserver(
          (reports) => {
            for (const { body } of reports) {
              const { blockedURL = '', effectiveDirective = '' } = (body ?? {}) as Partial<Record<string, string>>;
              add(blockedURL, effectiveDirective);
            }
          },
          { types: ['csp-violation'], buffered: true },
        )
      : undefined;
  observer?.observe();
  signal.addEventListener('abort', () => observer?.disconnect());
  return () => [...refused].filter((one) => /handrail/.test(one));
}
export function filesOn(page: Document, refused: readonly string[]): Files {
  const scripts = [...page.querySelectorAll<HTMLScriptElement>('script[src]')].filter(({ src }) =>
    SCRIPT.test(pathOf(src)),
  );
  const failed = scripts.flatMap(({ src }) => {
    const [got] = performance.getEntriesByName(src) as (PerformanceResourceTiming & { responseStatus?: number })[];
    const status = got?.responseStatus ?? 0;
    return status >= 400 ? [`${src} answers ${status}`] : [];
  });
  const blocked = refused.map((one) => `the page’s security policy refused ${one}`);
  return { scripts, trouble: [...failed, ...blocked].join('; ') };
}

/** The script, the style sheet, their versions and hashes, and what the page's policy refused. */
export function lookAtFiles(page: Document, { scripts, trouble }: Files): Section {
  const seen: Seen[] = [];
  const isStarted = !!customElements.get('handrail-step-guide');
  const link = page.querySelector<HTMLLinkElement>('link[rel~=stylesheet][href*="handrail"]');
  if (trouble)
    seen.push({ level: 'error', what: `${trouble}.`, write: 'Let your web team allow it, or put the file there.' });
  if (scripts.length > 1)
    seen.push({
      level: 'error',
      what: `The script is on this page ${scripts.length} times: ${scripts.map(({ src }) => src).join(', ')}. The first is used.`,
      write: 'Take the other <script> away.',
    });
  if (!scripts.length && isStarted)
    seen.push({ level: 'fine', what: 'The parts are built into another script of this site.' });
  for (const script of scripts) {
    const { src, integrity, crossOrigin } = script;
    const version = versionIn(src);
    const isOurs = new URL(src).origin === location.origin;
    const named = version ? `version ${version}` : 'its address names no version';
    seen.push({ level: 'fine', what: `${src}: ${named}${integrity ? ', with its hash' : ''}.` });
    if (version && isOlder(version, VERSION))
      seen.push({
        level: 'warning',
        what: `This page has version ${version}, and this check is of ${VERSION}.`,
        write: 'Read CHANGELOG.md, and change the folder in both links.',
      });
    if (!integrity && !isOurs)
      seen.push({
        level: 'warning',
        what: `${src} is on another site, and has no hash.`,
        write: 'Write its integrity="…" from dist/integrity.json and crossorigin, or put the folder on your own site.',
      });
    if (integrity && !isOurs && crossOrigin === null)
      seen.push({
        level: 'error',
        what: `${src} has a hash and no crossorigin, so it is refused.`,
        write: 'crossorigin="anonymous"',
      });
  }
  const [version, sheetVersion] = [versionIn(scripts[0]?.src ?? ''), versionIn(link?.href ?? '')];
  if (link && version && sheetVersion && version !== sheetVersion)
    seen.push({
      level: 'error',
      what: `The script is of version ${version}, and handrail.css of ${sheetVersion}.`,
      write: 'Link both from one folder.',
    });
  if (link) seen.push({ level: 'fine', what: `${link.href} is linked.` });
  else if (scripts.length)
    seen.push({
      level: 'warning',
      what: 'handrail.css is not linked, so the page may move while the script arrives.',
      write: '<link rel="stylesheet" href="…/handrail.css" /> in the head',
    });
  return section('Files', seen);
}

const numbers = (version: string): number[] => version.split('.').map(Number);
function isOlder(version: string, than: string): boolean {
  const [ours, theirs] = [numbers(version), numbers(than)];
  const at = ours.findIndex((number, index) => number !== theirs[index]);
  return at >= 0 && (ours[at] as number) < (theirs[at] as number);
}
