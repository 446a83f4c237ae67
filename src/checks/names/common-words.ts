import { foldName } from '../roster/fold-name.ts';

/**
 * Names that are words as well. A school's own writing teaches the guard more of them
 * (`./learned-words.ts`); these are for its first weeks, and for scripts without capitals.
 */
export const NAMES_THAT_ARE_WORDS: ReadonlySet<string> = new Set(
  [
    // English first names
    `amber angel april art august autumn basil bay bill blue bob buddy bud carol chance charity
     chase christian chuck clay cliff crystal daisy dale dawn dean destiny dick dolly drew duke
     earl ebony eden ember eve fable faith fern flora forest frank gale gay gene genesis ginger
     glen grace grant guy gunner hall happy harmony haven hazel heath heather holly honor honour
     hope hunter iris iron ivory ivy jack jade jasmine jay jean jet jewel joy juniper june july
     king lake lane lark laurel legend lily love lucky mark marina mason may melody mercy merry
     miles misty noble ocean olive opal paisley pat patience pearl penny piper poppy porter
     presley prince queen rain ray raven reed reign rich river rob robin rocky rod roman rose
     rosemary ruby rusty sage sally sandy savannah scout serenity sky skip sonny sparrow spring
     star sterling stone storm sue summer sunny tiffany trinity violet victor wade ward warren
     will willow winter wolf woody wren zephyr`,
    // English family names
    `abbey abbot archer arms ash baker ball banks barber barnes bass bean bear bell berry best
     bird bishop black blue bond bow branch bridge bridges bright brook brooks brown bull bush
     butler cannon carpenter carter case cash castle chambers chance chapel chase child church
     clay close coffee cook corn cotton court crane cross crow dance day days dean dove
     drake driver early east english fair farmer fast field fields finch fish fisher fleet flood
     flower flowers forest forester fountain fox freeman french frost gold golden good
     goode gray grass green grey gross grove hammer hand hands hardy harp hart hay head heard
     heart heath herd hill hills hood hook horn horne house hunt hunter ice inn iron judge keen
     key king kitchen knight lamb land lane law leaf little lock long love low luck major mann
     march marsh mason may meadows mercer miller mills moon moore moss mountain nest new noble
     north page pack paint park parker parks penny peppers pike pine piper place plant
     pond pool pope porter potter pound powell power price pride prince proud rains ray reader
     reed rice rich ring rivers road robin rock rose rush sage salmon sand sands savage
     school seal sellers sharp sheep shepherd shine shoemaker short silver singer skinner
     small smart snow song south sparks speaker spring springer stack stand star starr
     steel stern stone storm street strong summer summers swan sweet swift temple
     thatcher tree turner underwood vale wade walker wall walls ward waters weeks wells
     west wheeler white whitehead wild winter winters wise wolf wood woods worth yard
     young`,
    // Short words that are names in other languages
    `a ah al an as at be by can do du duc e el en es ha hang hay he i in is it la le
     lo long ma man me mi my na no o of on or oh pa po ran si so son song su sun ta tan
     to tu u un van vi we y yo`,
    // Spanish and Portuguese
    `alba alegria amada amor angel angeles asuncion aurora azul bella blanca blanco bravo bueno
     cabello calle campo campos candela casa castillo cielo clara consuelo cordero corona cruz
     delgado dolores dulce esperanza estrella fe feliz flor flores franco fuentes gallo gloria
     guerra iglesias jardin leal leon linda lindo lobo luna luz mar mariposa marques mercedes
     merced milagros mora morales moreno nieves nogal olmos paloma palma pastor paz perla pilar
     pinto plata plaza prado primavera ramos real rey reyes rica rico rios rocio roja rojas
     rojo rosa rosario rubio sal salas salud santos sierra sol soledad toro torres valle vega
     verde victoria viento vivas zapata`,
    // French and German
    `aime ange beau belle blanche blanc charme chat chevalier claire colombe constant dubois
     fleur fontaine france gentil grand jardin joie laurier legrand lemoine leroy lys marin
     marguerite martin mignon monde noel petit pierre prudent roche roi rose roux soleil vallee
     bach baum berg bauer becker blume bruch ernst fischer frei fuchs gross herbst jung kaiser
     klein koch kraus kurz lang lange neumann richter sommer schwarz schneider stark stein
     vogel wagner weber weiss winkler wolf`,
    // Arabic, which has no capitals
    `نور امل سلام كريم سعيد جميل جميله حبيب حبيبه وفاء رجاء ايمان هدي هدى سناء ضياء فرح سرور
     ربيع نسيم شمس قمر نجم نجمه بدر هلال زهره ورد ورده ياسمين ريحان امير اميره ملك سلطان حسن
     حسين محمود صالح صالحه عادل ماهر باهر ناجح سالم امين امينه صادق شريف شريفه حكيم عزيز عزيزه
     غالي غاليه لطيف لطيفه منير رشيد جابر صابر خالد عامر باسم حلم احلام غيث مطر نهر بحر رمضان
     شعبان رجب عيد جمعه خميس نصر فتح جهاد عماد حداد نجار خياط طباخ بناء صياد معلم`,
    // Hebrew and Chinese, which have none either
    `אור שיר טל גל עדן שלום רון נועם אביב שחר חן חיים אמונה תקווה מלך כהן
     小 大 文 明 天 花 月 明天 花花 春 夏 秋 冬 美 高 金 林 江 海 山 雪 星 光`,
  ]
    .join(' ')
    .split(/\s+/)
    .map(foldName),
);
