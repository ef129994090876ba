import type { Employer } from "./life";

/** Invented employers. Their VÖEN begins with 00, a territory that does not exist. */
function employer(serial: number, name: string, sector: Employer["sector"]): Employer {
  return { name, tin: `00${String(serial).padStart(6, "0")}01`, sector };
}

export const EMPLOYERS = {
  clinic: employer(101, "«Nümunə Poliklinika» MMC", "private"),
  services: employer(102, "«Nümunə Xidmət» MMC", "private"),
  childrensHospital: employer(103, "Nümunə Uşaq Xəstəxanası", "state"),
  building: employer(104, "«Nümunə Tikinti» MMC", "private"),
  oilServices: employer(105, "«Nümunə Neft Servis» ASC", "oil-gas"),
  school: employer(106, "Nümunə tam orta məktəbi", "state"),
  sewing: employer(107, "«Nümunə Tikiş Fabriki» ASC", "private"),
  railway: employer(108, "«Nümunə Dəmir Yolu» QSC", "state"),
  market: employer(109, "«Nümunə Market» MMC", "private"),
  agency: employer(110, "Nümunə Dövlət Agentliyi", "state"),
  college: employer(111, "Nümunə Peşə Liseyi", "state"),
  software: employer(112, "«Nümunə Proqram» MMC", "private"),
  machinery: employer(113, "«Nümunə Maşınqayırma Zavodu» ASC", "private"),
  bakery: employer(114, "«Nümunə Çörək» MMC", "private"),
  dost: employer(115, "DOST Agentliyi (nümunə)", "state"),
  fund: employer(116, "Dövlət Sosial Müdafiə Fondu (nümunə)", "state"),
  ministry: employer(117, "Əmək və Əhalinin Sosial Müdafiəsi Nazirliyi (nümunə)", "state"),
  maternityHospital: employer(118, "Nümunə Doğum Evi", "state"),
  accounting: employer(119, "«Nümunə Maliyyə» ASC", "private"),
  consumerUnion: employer(120, "Nümunə Rayon İstehlak Cəmiyyəti", "state"),
  designInstitute: employer(121, "Nümunə Layihə İnstitutu", "state"),
  kindergarten: employer(122, "Nümunə Uşaq Bağçası", "state"),
  knitwear: employer(123, "Nümunə Trikotaj Fabriki", "state"),
  pharmacy: employer(124, "«Nümunə Aptek» MMC", "private"),
  aluminium: employer(125, "Nümunə Alüminium Zavodu", "state"),
  logistics: employer(126, "«Nümunə Logistika» MMC", "private"),
  haulage: employer(127, "Nümunə Avtonəqliyyat Müəssisəsi", "state"),
} as const satisfies Record<string, Employer>;
