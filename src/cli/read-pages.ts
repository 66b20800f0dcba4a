import { readdirSync, readFileSync, statSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';

/** A page to check, and what to call it. */
export interface PageFile {
  readonly name: string;
  readonly text: string;
}

/** An address on this machine. Nothing else is ever asked: a text may be a draft that nobody should see. */
const LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/;

const readPage = (address: string): Promise<PageFile> =>
  new Promise((done, fail) => {
    get(address, (answer) => {
      const { statusCode = 0, headers } = answer;
      if (statusCode !== 200) {
        answer.resume();
        const where = headers.location ? ` and points to ${headers.location}` : '';
        fail(new Error(`${address} answers ${statusCode}${where}. Name the address of the page itself.`));
        return;
      }
      let text = '';
      answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      answer.on('end', () => done({ name: address, text }));
    }).on('error', (error) => fail(new Error(`${address} cannot be read: ${error.message}. Is the server running?`)));
  });

/** The HTML files of a folder and those in it, in order of their names. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name.startsWith('.') ? [] : filesIn(path);
      return /\.html?$/i.test(entry.name) ? [path] : [];
    });
}

/** The pages that a file, a folder or an address on this machine means. Fails with what to do. */
export async function readPages(from: string): Promise<PageFile[]> {
  if (LOCAL.test(from)) return [await readPage(from)];
  if (/^[a-z]+:\/\//i.test(from))
    throw new Error(`${from} is not on this machine, and handrail asks nobody else. Save the page, and name the file.`);
  const found = statSync(from, { throwIfNoEntry: false });
  if (!found) throw new Error(`${from} cannot be read: there is no such file or folder.`);
  const files = found.isDirectory() ? filesIn(from) : [from];
  if (!files.length) throw new Error(`${from} has no file that ends in .html.`);
  return files.map((name) => ({ name, text: readFileSync(name, 'utf8') }));
}
