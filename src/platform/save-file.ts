/** Hands the browser a file, to keep or to open. Nothing leaves the device; the browser may ask where to put it. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // Not put into the page, so that nothing there takes it for a press on a link of its own.
  link.click();
  // iOS reads it a little later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
