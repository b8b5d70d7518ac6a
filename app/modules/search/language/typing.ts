/** Every form of a word with one letter missing: two words one slip apart share one of them or one of themselves. */
export function withOneLetterLess(word: string): string[] {
  const forms = new Set<string>();
  for (let index = 0; index < word.length; index += 1) forms.add(word.slice(0, index) + word.slice(index + 1));
  return [...forms];
}

/** Letters to change, add, drop or swap with their neighbour between two words; stops counting above `most`. */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let best = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + same);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) best = Math.min(best, (before[column - 2] ?? 0) + 1);
      current.push(best);
    }
    if (Math.min(...current) > most) return most + 1;
    before = previous;
    previous = current;
  }
  return previous.at(-1) ?? most + 1;
}

/** How many slips a word of this length may hold and still be recognised. Arabic writes no short vowels: each of its letters says more. */
export function slipsAllowed(word: string, arabic: boolean): number {
  if (word.length < (arabic ? 3 : 4)) return 0;
  return word.length >= (arabic ? 7 : 8) ? 2 : 1;
}
