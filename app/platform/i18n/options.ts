import type { InitOptions } from "i18next";

/** What both sides share. `strict` throws on a missing word instead of printing its key. */
export function i18nOptions(strict: boolean): InitOptions {
  return {
    defaultNS: "common",
    fallbackLng: false,
    supportedLngs: ["fr", "ar"],
    load: "currentOnly",
    returnNull: false,
    returnEmptyString: false,
    // React escapes; mails and SMS are plain text.
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key: string) => {
      if (strict) throw new Error(`no word for the key "${key}"`);
      return key;
    },
  };
}
