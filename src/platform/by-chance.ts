/** A whole number by chance, from 0 and less than `many` (256 or fewer), each as likely as the others. */
export function below(many: number): number {
  const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
  // What is left over above the last whole round would make the first numbers likelier.
  return byte < 256 - (256 % many) ? byte % many : below(many);
}
