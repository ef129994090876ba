import { asanImza } from "./asan-imza";
import { bsxm } from "./bsxm";
import { fin } from "./fin";
import type { Method, Tools } from "./method";
import { sima } from "./sima";
import { simaToken } from "./sima-token";

/** Every way to sign in, in the order of the first page. To add one: a file beside, a line here. */
export function createMethods(tools: Tools): readonly Method[] {
  return [fin, sima(tools), asanImza, simaToken, bsxm];
}
