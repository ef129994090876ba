import type { Life } from "../life";
import { abbasovOrxan } from "./abbasov-orxan";
import { ahmadovFamily } from "./ahmadov-family";
import { aliyevElcin } from "./aliyev-elcin";
import { babayevKamran } from "./babayev-kamran";
import { hasanovFamily } from "./hasanov-family";
import { huseynovaLeyla } from "./huseynova-leyla";
import { ismayilovFamily } from "./ismayilov-family";
import { karimliFarid } from "./karimli-farid";
import { mammadovaUlkar } from "./mammadova-ulkar";
import { officers } from "./officers";
import { quliyevVuqar } from "./quliyev-vuqar";
import { rahimovFamily } from "./rahimov-family";
import { rasulzadaNicat } from "./rasulzada-nicat";
import { yilmazEmre } from "./yilmaz-emre";

/** The named persons, written down to the horizon: what has happened by a day is `lifeOn`'s to say. */
export const WHOLE_LIVES: readonly Life[] = [
  ...hasanovFamily,
  quliyevVuqar,
  ...ahmadovFamily,
  ...rahimovFamily,
  babayevKamran,
  ...ismayilovFamily,
  yilmazEmre,
  abbasovOrxan,
  mammadovaUlkar,
  huseynovaLeyla,
  karimliFarid,
  aliyevElcin,
  rasulzadaNicat,
  ...officers,
];
