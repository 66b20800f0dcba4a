/** Hands the browser a file, to keep or to open. Nothing leaves the device; the browser may ask where to put it. */
export function saveFile(root: ShadowRoot, name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = root.ownerDocument.createElement('a');
  link.href = url;
  link.download = name;
  // Firefox before 75 follows only a link that is in the page.
  root.append(link);
  link.click();
  link.remove();
  // iOS reads it a little later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
