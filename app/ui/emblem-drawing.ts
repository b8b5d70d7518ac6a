/*
 * A cooperative's emblem: a woven or tiled mark grown from its name. Same seed, same mark, for ever;
 * the same drawing as the one stamped on the labels of the demonstration pictures.
 */

const DUOS = [
  ["#8e1f2b", "#f3e6cf", "#e0a33c"],
  ["#1d4a8f", "#f1ead9", "#d9a441"],
  ["#1f5f4a", "#f2e8d0", "#e0a33c"],
  ["#c98a24", "#2a1a16", "#f6ecd6"],
  ["#1d1a1c", "#f1e8d6", "#b32c34"],
  ["#f1e8d6", "#8e1f2b", "#1d1a1c"],
  ["#b9633a", "#f6e8d2", "#27344f"],
  ["#dfe6e4", "#1d4a6b", "#8e1f2b"],
  ["#5c1f3c", "#f2dfc4", "#d98a3c"],
  ["#27344f", "#e9c98a", "#f2ead8"],
] as const;

type Point = readonly [number, number];

interface Chance {
  next: () => number;
  range: (low: number, high: number) => number;
  int: (low: number, high: number) => number;
  pick: <T>(list: readonly T[]) => T;
}

/** FNV-1a to seed mulberry32: small, and the same on every machine. */
function chanceFrom(seed: string): Chance {
  let hash = 2166136261;
  for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  let state = (hash ^ (hash >>> 16)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  for (let i = 0; i < 4; i++) next();
  return {
    next,
    range: (low, high) => low + (high - low) * next(),
    int: (low, high) => Math.floor(low + (high - low + 1) * next()),
    pick: (list) => list[Math.floor(next() * list.length)]!,
  };
}

/** Shapes in drawing order; neighbours of one colour share a path, which keeps a mark near one kilobyte. */
class Cloth {
  readonly paths: { fill: string; d: string }[] = [];
  add(fill: string, d: string) {
    const last = this.paths[this.paths.length - 1];
    if (last?.fill === fill) last.d += d;
    else this.paths.push({ fill, d });
  }
  polygon(fill: string, points: readonly Point[]) {
    this.add(fill, `M${points.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join("L")}Z`);
  }
  box(fill: string, x: number, y: number, width: number, height: number) {
    this.add(fill, `M${Math.round(x)} ${Math.round(y)}h${Math.round(width)}v${Math.round(height)}h${-Math.round(width)}z`);
  }
  lozenge(fill: string, x: number, y: number, halfWidth: number, halfHeight: number) {
    this.polygon(fill, [
      [x - halfWidth, y],
      [x, y - halfHeight],
      [x + halfWidth, y],
      [x, y + halfHeight],
    ]);
  }
}

type Palette = readonly [ground: string, second: string, third: string];

/** A square of knots, mirrored both ways: runs of one colour on a line are one stitch. */
function loom(cloth: Cloth, chance: Chance, [, second, third]: Palette) {
  const size = 13;
  const middle = 6;
  const knot = 240 / size;
  const [modulus, across, down, kind] = [chance.int(2, 5), chance.int(1, 3), chance.int(1, 3), chance.int(0, 3)];
  const rules = [
    (i: number, j: number) => (i + j) % 3 === 0,
    (i: number, j: number) => Math.max(i, j) % 2 === 0 && (i + j) % 4 !== 2,
    (i: number, j: number) => (i * across + j * down) % modulus === 0,
    (i: number, j: number) => Math.abs(i - j) % 3 === 0,
  ];
  const knotted = rules[kind]!;
  for (const [fill, isMine] of [
    [second, (sum: number) => sum % 4 !== 0],
    [third, (sum: number) => sum % 4 === 0],
  ] as const) {
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        const [i, j] = [Math.abs(x - middle), Math.abs(y - middle)];
        if (i + j < 9 && isMine(i + j) && knotted(i, j)) cloth.box(fill, x * knot, y * knot, knot + 1, knot + 1);
      }
    }
  }
}

function zellige(cloth: Cloth, chance: Chance, [ground, second, third]: Palette) {
  const radius = chance.range(92, 108);
  const count = chance.pick([8, 8, 12]);
  const turn = (2 * Math.PI) / count;
  const start = chance.pick([0, Math.PI / count]);
  const at = (angle: number, part: number): Point => [120 + radius * part * Math.cos(angle), 120 + radius * part * Math.sin(angle)];
  for (const parity of [0, 1]) {
    const [outer, inner] = parity ? [second, third] : [third, second];
    for (let i = parity; i < count; i += 2) {
      const a = start + i * turn;
      cloth.polygon(outer, [at(a, 1.06), at(a + turn * 0.5, 0.72), at(a, 0.5), at(a - turn * 0.5, 0.72)]);
    }
    for (let i = parity; i < count; i += 2) {
      const a = start + i * turn;
      cloth.polygon(inner, [at(a, 0.44), at(a + turn * 0.42, 0.34), at(a, 0.18), at(a - turn * 0.42, 0.34)]);
    }
  }
  for (const [size, fill] of [
    [44, third],
    [22, ground],
  ] as const) {
    for (const [x, y] of [
      [0, 0],
      [240, 0],
      [0, 240],
      [240, 240],
    ] as const)
      cloth.lozenge(fill, x, y, size, size);
  }
}

function lozenges(cloth: Cloth, chance: Chance, [ground, second, third]: Palette) {
  const rings = chance.int(3, 5);
  for (let i = rings; i > 0; i--) {
    const fill = [second, third, ground][i % 3]!;
    cloth.lozenge(fill, 120, 120, (i / rings) * 112, (i / rings) * chance.pick([112, 112, 90]));
  }
  for (let i = 0; i < 6; i++) for (const y of [10, 230]) cloth.lozenge(i % 2 ? second : third, 20 + i * 40, y, 14, 9);
  for (const x of [26, 214]) for (const y of [60, 180]) cloth.lozenge(second, x, y, 13, 20);
}

function bands(cloth: Cloth, chance: Chance, [ground, second, third]: Palette) {
  const rows = chance.int(4, 6);
  const height = 240 / rows;
  for (let row = 0; row < rows; row++) {
    const y = row * height;
    const central = row === Math.floor(rows / 2);
    const [motif, count] = [chance.int(0, 3), chance.pick([4, 6, 8])];
    const width = 240 / count;
    if (central) cloth.box(third, 0, y, 240, height);
    const ink = central ? ground : [second, third, second][row % 3]!;
    for (let i = 0; i < count; i++) {
      const point = (across: number, down: number): Point => [(i + across) * width, y + height * down];
      if (motif === 0) cloth.polygon(ink, [point(0, 0.86), point(0.5, 0.14), point(1, 0.86)]);
      if (motif === 1) cloth.polygon(ink, [point(0.06, 0.5), point(0.5, 0.1), point(0.94, 0.5), point(0.5, 0.9)]);
      if (motif === 2) cloth.polygon(ink, [point(0.1, 0.12), point(0.9, 0.12), point(0.5, 0.5), point(0.9, 0.88), point(0.1, 0.88), point(0.5, 0.5)]);
      if (motif === 3) {
        cloth.box(ink, i * width, y + height * 0.2, width / 2, height * 0.3);
        cloth.box(ink, (i + 0.5) * width, y + height * 0.5, width / 2, height * 0.3);
      }
    }
  }
}

/** The mark's ground colour and its shapes, in a square of 240. */
export function emblemDrawing(seed: string): { ground: string; paths: { fill: string; d: string }[] } {
  const chance = chanceFrom(`emblem/${seed}`);
  const palette = chance.pick(DUOS);
  const draw = chance.pick([loom, loom, zellige, lozenges, bands, zellige]);
  const cloth = new Cloth();
  draw(cloth, chance, palette);
  return { ground: palette[0], paths: cloth.paths };
}
