import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import busboy from "busboy";
import { BodyTooLarge } from "./body-limit.server";
import { isAllowedFieldName } from "./form-names";
import { badRequest, tooLarge, unsupportedForm } from "./responses.server";

const FORM_LIMITS = {
  fields: 200,
  /** bytes */
  fieldSize: 20_000,
  files: 10,
  /** bytes: a photo of a phone, a scanned statute */
  fileSize: 8_000_000,
} as const;

/**
 * Reads a posted form within bounds, files in memory. Throws a 400, 413 or 415 Response: too many fields or levels,
 * too large, cut short, or not a form. Files are kept in memory, so forms that ask for none (`files: false`) take none.
 */
export async function readFormData(request: Request, { files = true }: { files?: boolean } = {}): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) throw unsupportedForm();
  if (!request.body) return new FormData();
  const body = Readable.fromWeb(request.body as NodeReadableStream);
  try {
    return await parse(body, type, files ? FORM_LIMITS.files : 0);
  } finally {
    body.destroy();
  }
}

function parse(body: Readable, type: string, files: number): Promise<FormData> {
  return new Promise((resolve, reject) => {
    const formData = new FormData();
    const parser = open(type, files);
    const refuse = (response: Response) => {
      body.unpipe(parser);
      reject(response);
    };
    parser.on("field", (name: string | undefined, value, info) => {
      if (name === undefined || info.nameTruncated || !isAllowedFieldName(name)) return refuse(badRequest());
      if (info.valueTruncated) return refuse(tooLarge());
      // Nobody types it, and no text of the database can hold it.
      if (value.includes("\0")) return refuse(badRequest());
      formData.append(name, value);
    });
    parser.on("file", (name: string | undefined, file, info) => {
      if (name === undefined || !isAllowedFieldName(name)) {
        file.resume();
        return refuse(badRequest());
      }
      const parts: Buffer[] = [];
      file.on("data", (part: Buffer) => parts.push(part));
      file.on("limit", () => refuse(tooLarge()));
      // A cut file ends the parser with an error as well, which refuses it.
      file.on("error", () => undefined);
      file.on("close", () => formData.append(name, new File(parts as BlobPart[], info.filename ?? "", { type: info.mimeType })));
    });
    for (const bound of ["fieldsLimit", "filesLimit"] as const) parser.on(bound, () => refuse(tooLarge()));
    parser.on("error", () => refuse(badRequest()));
    parser.on("close", () => resolve(formData));
    body.on("error", (error) => refuse(error instanceof BodyTooLarge || error.cause instanceof BodyTooLarge ? tooLarge() : badRequest()));
    body.pipe(parser);
  });
}

function open(type: string, files: number): busboy.Busboy {
  try {
    return busboy({
      headers: { "content-type": type },
      // Browsers send file names as UTF-8; busboy's default would garble Arabic ones.
      defParamCharset: "utf8",
      limits: {
        fieldNameSize: 200,
        fieldSize: FORM_LIMITS.fieldSize,
        fields: FORM_LIMITS.fields,
        files,
        fileSize: FORM_LIMITS.fileSize,
        headerPairs: 20,
      },
    });
  } catch {
    throw badRequest();
  }
}
