import { TextField, type TextFieldProps } from "./text-field";

/** A phone number: numeric keyboard, left to right, standing at the start edge in both languages. */
export function PhoneField(props: TextFieldProps) {
  return <TextField type="tel" inputMode="tel" autoComplete="tel" ltr {...props} />;
}

export function EmailField(props: TextFieldProps) {
  return <TextField type="email" inputMode="email" autoComplete="email" ltr spellCheck={false} {...props} />;
}
