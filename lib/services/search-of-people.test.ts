import { expect, test } from "vitest";
import { MOST_SEARCHED, searchServices } from "./search";

/**
 * What people type, in three languages, with slips and without the letters their keyboard lacks: the service
 * they mean comes first.
 */
test.each([
  // Targeted assistance
  ["ünvanlı yardım", "targeted-assistance"],
  ["unvanli sosial yardim", "targeted-assistance"],
  ["aztəminatlı ailə", "targeted-assistance"],
  ["pulum çatmır", "targeted-assistance"],
  ["VEMTAS", "targeted-assistance"],
  ["адресная помощь", "targeted-assistance"],
  ["малоимущая семья", "targeted-assistance"],
  ["welfare for poor family", "targeted-assistance"],
  // Temporary incapacity
  ["bülleten", "temporary-incapacity"],
  ["bulleten pulu", "temporary-incapacity"],
  ["xestelik vereqesi", "temporary-incapacity"],
  ["xəstələnmişəm", "temporary-incapacity"],
  ["больничный лист", "temporary-incapacity"],
  ["болничный", "temporary-incapacity"],
  ["sick pay", "temporary-incapacity"],
  // Maternity
  ["hamiləlik", "maternity-benefit"],
  ["hamileyem", "maternity-benefit"],
  ["doğum pulu", "maternity-benefit"],
  ["роды", "maternity-benefit"],
  ["беременная", "maternity-benefit"],
  ["pregnant", "maternity-benefit"],
  // Unemployment
  ["işsizlik", "unemployment-payment"],
  ["issizlik pulu", "unemployment-payment"],
  ["işdən çıxarıldım", "unemployment-payment"],
  ["ixtisar", "unemployment-payment"],
  ["пособие по безработице", "unemployment-payment"],
  ["безработний", "unemployment-payment"],
  ["сократили на работе", "unemployment-payment"],
  ["lost my job", "unemployment-payment"],
  ["unemployed", "unemployment-payment"],
  // Childcare
  ["uşaq pulu", "childcare-allowance"],
  ["usaga qulluq", "childcare-allowance"],
  ["детские", "childcare-allowance"],
  ["уход за ребенком", "childcare-allowance"],
  ["пособие на ребенка", "childcare-allowance"],
  ["child benefit", "childcare-allowance"],
  // Old age
  ["qocalıq müavinəti", "old-age-allowance"],
  ["stajım yoxdur", "old-age-allowance"],
  ["пособие по старости", "old-age-allowance"],
  ["no pension", "old-age-allowance"],
  // Funeral
  ["defn muavineti", "funeral-allowance"],
  ["yas xərci", "funeral-allowance"],
  ["похароны", "funeral-allowance"],
  ["funeral costs", "funeral-allowance"],
  ["atam vəfat edib", "funeral-allowance"],
  // Correction
  ["melumatda sehv", "record-correction"],
  ["ad səhv yazılıb", "record-correction"],
  ["ошибка в данных", "record-correction"],
  ["wrong address", "record-correction"],
  // Beach
  ["cimerlik", "beach-visit"],
  ["пляж", "beach-visit"],
  ["beach", "beach-visit"],
])("%s: %s", (words, code) => {
  expect(words.length).toBeLessThan(MOST_SEARCHED);
  expect(searchServices(words)[0]?.code).toBe(code);
});
