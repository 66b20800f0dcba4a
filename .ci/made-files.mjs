// Files of the tree that are made of another one: written anew, or compared with what they should be.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Text as it stands in HTML. */
export const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/**
 * Writes files in the style of this tree, or, to check, only looks at them.
 *
 * @param made the text of each file, by its path
 * @param from what they are made of, and the command that makes them, for the message
 * @returns a sentence for each file that is not what it should be
 */
export async function writeMade(root, made, { from, command, check = false }) {
  const { format, resolveConfig } = await import('prettier');
  const style = await resolveConfig(join(root, 'package.json'));
  const faults = [];
  for (const [file, text] of Object.entries(made)) {
    const path = join(root, file);
    const styled = await format(text, { ...style, filepath: path });
    if (!check) writeFileSync(path, styled);
    else if (!existsSync(path) || readFileSync(path, 'utf8') !== styled)
      faults.push(`${file} is not what ${from} says. Run ${command}.`);
  }
  return faults;
}
