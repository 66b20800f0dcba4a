import type { Order, Reply } from './orders.js';

/** In a worker pieces may be large. In the page each is done before a person notices: about 10 ms. */
const PIECE_IN_PAGE = 128 * 1024;

/** The name that a page under Trusted Types has to allow: `trusted-types handrail-evaluation-report`. */
const POLICY = 'handrail-evaluation-report';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** Where the work is done. */
interface Place {
  take(order: Order): void;
}

/** The page's side of the desk: what it is asked, and how it is closed, wherever it stands. */
export interface OpenDesk {
  ask(order: Order): void;
  close(): void;
}

/** A page may make a policy of one name only once. */
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** A worker, or undefined where the page may have none. Its file is asked for here; whether it comes, `here` tells. */
function workerAt(address: string): Worker | undefined {
  try {
    const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
    policy ??= trustedTypes?.createPolicy(POLICY, { createScriptURL: (text) => text });
    return new Worker(policy?.createScriptURL(address) ?? address);
  } catch {
    return undefined;
  }
}

/** Opens a desk in a worker, or else in the page. Orders given at once wait until it is open. */
export function openDesk(address: string, answer: (reply: Reply) => void): OpenDesk {
  const waiting: Order[] = [];
  let place: Place | undefined;
  let isClosed = false;
  const hear = (reply: Reply): void => {
    if (!isClosed) answer(reply);
  };
  const give = (order: Order): void => {
    if (place) place.take(order);
    else waiting.push(order);
  };
  const open = (at: Place): void => {
    place = at;
    waiting.splice(0).forEach(give);
  };
  const inPage = async (): Promise<void> => {
    const { Desk } = await import('./desk.js');
    const desk = new Desk(hear, PIECE_IN_PAGE);
    // A moment later, so that the page has said what is being done before it stands still for it.
    open({ take: (order) => void setTimeout(() => void desk.take(order)) });
  };
  const worker = workerAt(address);
  if (worker) {
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) =>
      data.what === 'here' ? open({ take: (order) => worker.postMessage(order) }) : hear(data),
    );
    worker.addEventListener('error', (event) => {
      // Told to nobody else: the page does the work itself.
      event.preventDefault();
      if (place) hear({ what: 'failed', message: event.message });
      else void inPage();
    });
  } else void inPage();
  return {
    ask: give,
    close(): void {
      isClosed = true;
      give({ what: 'stop' });
      worker?.terminate();
    },
  };
}
