// Language on both sides: the locale of an address, and the one way to write amounts, numbers, dates and phones.
export { directionOf, localeOfPath, otherLocale, otherLocalePath, type Locale } from "./locale";
export { formatAmount, formatDate, formatDateTime, formatDay, formatMonth, formatNumber, formatPercent, formatPhone, formatUnitPrice, monthName } from "./format";
