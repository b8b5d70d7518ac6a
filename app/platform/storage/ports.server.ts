export interface StoredFile {
  key: string;
  bytes: number;
  modifiedAt: Date;
}

/** Where files live. Keys are ours: lower-case segments divided by "/", never a name somebody typed. */
export interface Storage {
  /** Writes the whole file or nothing. Throws StorageFull when there is no room. */
  put(key: string, content: Uint8Array): Promise<void>;
  /** null when there is no such file. */
  get(key: string): Promise<Buffer | null>;
  /** A missing file is already removed. */
  remove(key: string): Promise<void>;
  /** Every file whose key begins with this folder, "originals/" for instance. */
  list(folder: string): AsyncIterable<StoredFile>;
}

/** No room left, or the place is read-only: the visitor is told to try later, nothing is half-written. */
export class StorageFull extends Error {
  constructor(options?: ErrorOptions) {
    super("no room left to store a file", options);
    this.name = "StorageFull";
  }
}
