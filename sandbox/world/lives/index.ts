import type { Life } from "../life";
import { abbasovOrxan } from "./abbasov-orxan";
import { ahmadovFamily } from "./ahmadov-family";
import { aliyevElcin } from "./aliyev-elcin";
import { babayevKamran } from "./babayev-kamran";
import { bayramovFamily } from "./bayramov-family";
import { cabbarovRamil } from "./cabbarov-ramil";
import { cafarovNazim } from "./cafarov-nazim";
import { hamidovTahir } from "./hamidov-tahir";
import { hasanovFamily } from "./hasanov-family";
import { huseynovaLeyla } from "./huseynova-leyla";
import { ismayilovFamily } from "./ismayilov-family";
import { karimliFarid } from "./karimli-farid";
import { mammadovaUlkar } from "./mammadova-ulkar";
import { mehdiyevAydin } from "./mehdiyev-aydin";
import { mustafayevaRena } from "./mustafayeva-rena";
import { officers } from "./officers";
import { qasimovFamily } from "./qasimov-family";
import { quliyevVuqar } from "./quliyev-vuqar";
import { rahimovFamily } from "./rahimov-family";
import { rasulzadaNicat } from "./rasulzada-nicat";
import { safarovaAynur } from "./safarova-aynur";
import { samadovRuslan } from "./samadov-ruslan";
import { suleymanovCavid } from "./suleymanov-cavid";
import { vahabovaSona } from "./vahabova-sona";
import { valiyevFamily } from "./valiyev-family";
import { yilmazEmre } from "./yilmaz-emre";
import { zeynalovFikrat } from "./zeynalov-fikrat";

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
  mustafayevaRena,
  mehdiyevAydin,
  cafarovNazim,
  ...bayramovFamily,
  ...qasimovFamily,
  suleymanovCavid,
  cabbarovRamil,
  hamidovTahir,
  ...valiyevFamily,
  safarovaAynur,
  vahabovaSona,
  zeynalovFikrat,
  samadovRuslan,
  ...officers,
];
