/** Names as they are common in Azerbaijan, put together by chance. Streets and employers are invented. */

export const MALE_NAMES =
  "Elçin Rəşad Vüqar Orxan Tural Kamran Nicat Fərid Əli Murad Elvin Anar Samir Ramil Emin Rauf İlqar Elşən Vaqif Ramiz Tofiq Azər Natiq Zaur Ceyhun Pərviz Ruslan Rövşən Mehman Şahin Toğrul Kənan Uğur Yusif Ömər Hüseyn Həsən Mübariz Nəriman İsa Cavid Fuad Elnur Taleh Bəxtiyar Araz Xəyal İbrahim".split(
    " ",
  );

export const FEMALE_NAMES =
  "Aygün Günel Nigar Leyla Sevinc Aytən Ülviyyə Könül Günay Aysel Nərmin Lalə Sevda Pərvanə Şəbnəm Gülnar Təranə Samirə Kəmalə Zərifə Fidan Aynur Jalə Vüsalə Mehriban Ülkər Ləman Zəhra Fatimə Nuray Aylin Mələk Xədicə Səbinə Elnarə Nailə Ramilə Afaq Arzu Sədaqət Tünzalə Xatirə İradə Esmira Nəzrin Ayan Dəniz İnci".split(
    " ",
  );

/** Stems after a consonant take -ov, after a vowel -yev. */
const STEMS =
  "Məmməd Həsən Əhməd Rəhim Abbas Qasım Kərim İsgəndər Cəfər Səfər Sadıq Nəsib Bayram Əsgər Rüstəm Sultan Nəzər Cavad Heydər Zeynal Mahmud Oruc Kazım Səməd Şirin Əli Quli Hüseyn İsmayıl Baba Vəli Nağı Ağa Musa Hacı Mirzə Mustafa Nəbi Rza Piri".split(
    " ",
  );
const UNCHANGING = "Kərimli Rəsulzadə Məmmədli Həsənli Əlizadə Quluzadə Nəbizadə Əhmədli".split(
  " ",
);

/** The same surname of a man and of a woman. */
/** The same surname of a man and of a woman. */
export const SURNAMES: readonly { male: string; female: string }[] = [
  ...STEMS.map((stem) => {
    const male = /[aəeıioöuü]$/.test(stem) ? `${stem}yev` : `${stem}ov`;
    return { male, female: `${male}a` };
  }),
  ...UNCHANGING.map((surname) => ({ male: surname, female: surname })),
];

export const STREETS =
  "Nar Çinar Alma Zeytun Əncir Palıd Sərv Şam Üzüm Ərik Badam Fındıq Heyva Gilas Söyüd Qovaq Akasiya Limon Püstə Nanə Bənövşə Yasəmən Lalə Qızılgül Nərgiz Reyhan".split(
    " ",
  );

export const BAKU_DISTRICTS: readonly (readonly [district: string, postcode: string])[] = [
  ["Binəqədi", "AZ1114"],
  ["Xəzər", "AZ1044"],
  ["Xətai", "AZ1025"],
  ["Qaradağ", "AZ1063"],
  ["Nərimanov", "AZ1052"],
  ["Nəsimi", "AZ1010"],
  ["Nizami", "AZ1118"],
  ["Pirallahı", "AZ1080"],
  ["Sabunçu", "AZ1140"],
  ["Səbail", "AZ1001"],
  ["Suraxanı", "AZ1130"],
  ["Yasamal", "AZ1065"],
];

export const TOWNS: readonly (readonly [town: string, postcode: string])[] = [
  ["Sumqayıt", "AZ5000"],
  ["Gəncə", "AZ2000"],
  ["Mingəçevir", "AZ4500"],
  ["Şirvan", "AZ1800"],
  ["Lənkəran", "AZ4200"],
  ["Şəki", "AZ5500"],
  ["Quba", "AZ4000"],
  ["Bərdə", "AZ0900"],
  ["Masallı", "AZ4400"],
  ["Sabirabad", "AZ5400"],
  ["Naxçıvan", "AZ7000"],
  ["Xırdalan", "AZ0100"],
];
