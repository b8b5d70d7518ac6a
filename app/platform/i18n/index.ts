// Language on both sides: the locale of an address, and the one way to write amounts, numbers, dates and phones.
export { directionOf, isLocale, LOCALES, localeOfPath, otherLocale, otherLocalePath, type Locale } from "./locale";
export { formatAmount, formatDate, formatDateTime, formatDay, formatFileSize, formatMonth, formatNumber, formatPercent, formatPhone, formatTime, formatUnitPrice } from "./format";
