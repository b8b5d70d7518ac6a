import { directionOf } from "~/platform/i18n/locale";
import type { Notice } from "./notice";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}

/** The mail's two bodies: plain text, and HTML without pictures or styles from elsewhere, in the reader's direction. */
export function renderMail({ subject, paragraphs, link, locale }: Notice): { text: string; html: string } {
  const text = [...paragraphs, ...(link ? [`${link.label}\n${link.url}`] : []), "Taâwon · تعاون"].join("\n\n");
  const body = paragraphs.map((paragraph) => `<p style="margin:0 0 16px">${escape(paragraph).replace(/\n/g, "<br>")}</p>`).join("");
  const button = link
    ? `<p style="margin:24px 0"><a href="${escape(link.url)}" style="background:#9b1c31;color:#ffffff;padding:14px 22px;border-radius:6px;text-decoration:none;font-weight:bold">${escape(link.label)}</a></p>`
    : "";
  const html = `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body style="margin:0;background:#f8f7f3;color:#1e1a1d;font:16px/1.6 Tahoma,Arial,sans-serif"><div style="max-width:560px;margin:0 auto;padding:24px;text-align:start">
<p style="font-size:20px;font-weight:bold;margin:0 0 20px">Taâwon <span lang="ar">تعاون</span></p>${body}${button}</div></body></html>`;
  return { text, html };
}
