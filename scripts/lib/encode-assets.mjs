import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TEXTS = /\.(js|css|svg|json|webmanifest|txt)$/;
/** Below it the headers weigh more. */
const WORTH_IT = 500;

/**
 * Writes NAME.br and NAME.gz beside every text of a folder, once for all who ask. Brotli at 9: 11 is 5 % smaller and adds four seconds to a first start.
 * @param {string} folder
 */
export async function encodeAssets(folder) {
  const texts = filesUnder(folder).filter((file) => TEXTS.test(file) && statSync(file).size >= WORTH_IT);
  // zlib works beside us in four threads.
  await Promise.all(
    texts.map(async (file) => {
      const text = readFileSync(file);
      const [br, gz] = await Promise.all([
        promisify(brotliCompress)(text, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: text.byteLength },
        }),
        promisify(gzip)(text, { level: 9 }),
      ]);
      writeFileSync(`${file}.br`, br);
      writeFileSync(`${file}.gz`, gz);
    }),
  );
}

/** @param {string} folder @returns {string[]} */
function filesUnder(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}
