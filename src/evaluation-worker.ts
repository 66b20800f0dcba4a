/** Where the evaluation report reads files and counts, so that its page stays usable. It is a file of its own, and asks for nothing else. */
import { Desk } from './components/evaluation-report/desk.js';
import type { Order, Reply } from './components/evaluation-report/orders.js';

/** Bytes that are read at a time. */
const PIECE = 1024 * 1024;
const page = globalThis as unknown as Worker;
const desk = new Desk((reply: Reply) => page.postMessage(reply), PIECE);
page.addEventListener('message', ({ data }: MessageEvent<Order>) => void desk.take(data));
page.postMessage({ what: 'here' } satisfies Reply);
