/**
 * Claims a shopper may be shown, each only with an accepted certificate: law 39-12 (bio), law 25-06 (igp, aop, agricultural label),
 * the national handicraft label and collective marks.
 */
export const LABELS = ["bio", "igp", "aop", "label-agricole", "maroc-fait-main", "tapis-rbati", "madmoun"] as const;
export type Label = (typeof LABELS)[number];

export function isLabel(text: string): text is Label {
  return (LABELS as readonly string[]).includes(text);
}
