// Owns the operator's dated settings: rates, delays, limits, help numbers, identity. Refuses values out of range and
// changes of the past. Publishes nothing: whoever needs a value reads the one in force at its own instant.
export { changeSetting, type ChangeSettingResult } from "./change-setting.server";
export { readSettings, settingAt, settingsAt, settingsColumn } from "./settings-store.server";
export type { SettingKey, SettingValue, SettingValues } from "./settings";
