/** Lines of progress on standard output, read by whoever started the seed. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
