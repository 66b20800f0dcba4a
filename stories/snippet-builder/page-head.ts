import type { Contents } from './contents.js';
import { type Markup, markup } from './markup.js';

export interface Head {
  readonly html: Markup;
  /** What a Content Security Policy has to allow. */
  readonly policy: string;
}

/**
 * The two files that a page links, each with its published hash, so that the browser refuses one that somebody has changed. From
 * another site it is the classic file: its hash covers all of it, where that of a module leaves out what it fetches later.
 */
export function headTags(folder: string, isElsewhere: boolean, { integrity }: Contents): Head {
  const source = isElsewhere ? new URL(folder).origin : "'self'";
  const policy = `script-src ${source}; style-src ${source}`;
  const hash = (file: string): string => {
    const known = integrity[file];
    if (!known) throw new Error(`dist/integrity.json has no hash of ${file}. Run npm run build.`);
    return known;
  };
  const css = `${folder}handrail.css`;
  if (isElsewhere) {
    return {
      policy,
      html: markup`<link rel="stylesheet" href="${css}" integrity="${hash('handrail.css')}" crossorigin="anonymous" />
<script defer src="${folder}handrail-all.js" integrity="${hash('handrail-all.js')}" crossorigin="anonymous"></script>
`,
    };
  }
  return {
    policy,
    html: markup`<link rel="stylesheet" href="${css}" integrity="${hash('handrail.css')}" />
<script type="module" src="${folder}handrail.js" integrity="${hash('handrail.js')}"></script>
`,
  };
}
