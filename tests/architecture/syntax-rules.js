/** What no file may write, for ESLint's `no-restricted-syntax`. */

export const rawSql = {
  selector: "MemberExpression[property.name=/^\\$(query|execute)RawUnsafe$/]",
  message: "SQL is written with context.sql, which binds every value.",
};

export const innerHtml = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: "Text is rendered by React or by react-markdown with rehype-sanitize.",
};

export const ambientClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Business time is context.now, read once from the database." },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "Business time is context.now, read once from the database." },
  { selector: "TemplateElement[value.raw=/at time zone/i]", message: "A day in Morocco is context.today: the database's zone data may be older than the law." },
];

export const routeSql = {
  selector: "MemberExpression[object.name='context'][property.name=/^(sql|prisma)$/]",
  message: "A route calls one function of a module; the module asks the database.",
};

const LETTERS = "/[A-Za-zÀ-ÿ\\u0600-\\u06ff]{2}/";

/** Every visible word is a key of `locales`; the name of the house is the same in both languages. */
export const visibleWords = {
  text: { selector: `JSXText[value=${LETTERS}]`, message: "A visible word is a key in locales/fr and locales/ar." },
  attribute: {
    selector: `JSXAttribute[name.name=/^(aria-label|alt|title|placeholder|label|aria-description)$/] > Literal[value=${LETTERS}]`,
    message: "A visible word is a key in locales/fr and locales/ar.",
  },
};
