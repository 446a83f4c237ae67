/**
 * Words of links that say nothing by themselves, folded (small letters, no accents). Who has a page
 * read aloud often hears its links alone, one after another.
 */
export const EMPTY_LINK_WORDS: ReadonlySet<string> = new Set([
  // English
  ...['click', 'click here', 'click this link', 'here', 'this', 'this link', 'this page', 'link'],
  ...[
    'read more',
    'more',
    'learn more',
    'find out more',
    'more info',
    'more information',
    'details',
  ],
  ...['see here', 'the link', 'website', 'this website', 'tap here', 'press here', 'go', 'open'],
  // Spanish
  ...['aqui', 'clic aqui', 'haga clic aqui', 'haz clic aqui', 'hacer clic aqui', 'pulse aqui'],
  ...['pulsa aqui', 'pinche aqui', 'pincha aqui', 'este enlace', 'el enlace', 'enlace', 'leer mas'],
  ...['mas', 'mas informacion', 'ver mas', 'saber mas', 'esta pagina', 'esto', 'aca'],
  // Arabic
  ...['هنا', 'اضغط هنا', 'اضغطوا هنا', 'انقر هنا', 'انقروا هنا', 'من هنا', 'هذا الرابط', 'الرابط'],
  ...['رابط', 'المزيد', 'اقرا المزيد', 'اقراوا المزيد', 'هذه الصفحة', 'للمزيد'],
  // French, German, Italian, Portuguese
  ...['ici', 'cliquez ici', 'ce lien', 'en savoir plus', 'lire la suite', 'plus'],
  ...['hier', 'hier klicken', 'klicken sie hier', 'dieser link', 'mehr', 'mehr erfahren'],
  ...['qui', 'clicca qui', 'questo link', 'leggi di piu', 'scopri di piu'],
  ...['clique aqui', 'este link', 'ler mais', 'saiba mais'],
]);
