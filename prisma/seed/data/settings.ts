import { SETTING_KEYS, SETTINGS } from "../../../app/modules/settings/settings";

/** In force from the first day of the platform, before any demonstration order. */
const FIRST_DAY = new Date("2026-01-01T00:00:00Z");

export const settingRows = SETTING_KEYS.map((key) => ({ key, value: SETTINGS[key].start, validFrom: FIRST_DAY }));
