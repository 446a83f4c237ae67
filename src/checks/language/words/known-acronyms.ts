/** Acronyms that most families know better than the words behind them. */
export const KNOWN_ACRONYMS: ReadonlySet<string> = new Set([
  ...['ABC', 'AC', 'AD', 'AI', 'AM', 'BBQ', 'BC', 'CD', 'CEO', 'CM', 'COVID', 'CPR', 'DC', 'DIY'],
  ...['DJ', 'DNA', 'DNI', 'DVD', 'EE', 'EU', 'FAQ', 'FM', 'GB', 'GIF', 'GPS', 'HB', 'ID', 'IT'],
  ...['IVA', 'JPEG', 'KG', 'KM', 'LED', 'LEGO', 'MB', 'MC', 'ML', 'MM', 'NASA', 'NB', 'NHS'],
  ...['OK', 'ONU', 'PC', 'PDF', 'PIN', 'PM', 'PNG', 'PO', 'PS', 'QR', 'RSS', 'SMS', 'SOS', 'TV'],
  ...['UE', 'UFO', 'UK', 'UN', 'US', 'USA', 'USB', 'UU', 'VIP', 'WC', 'XL', 'XS', 'XXL', 'ZIP'],
]);

/** What schools mean by theirs, so that a message can show how to explain it. */
export const SCHOOL_ACRONYMS: Readonly<Record<string, string>> = {
  AMPA: 'asociación de madres y padres de alumnos',
  EAL: 'English as an additional language',
  ELA: 'reading and writing',
  ELL: 'children who are learning English',
  ESL: 'English as a second language',
  IEP: 'individual education plan',
  IPP: 'individual program plan',
  LRC: 'learning resource centre',
  MTSS: 'steps of extra help',
  NEE: 'necesidades educativas especiales',
  PBIS: 'our plan for kind behaviour',
  PD: 'professional development',
  PE: 'physical education',
  PEI: 'plan educativo individual',
  PTA: 'parent–teacher association',
  PTO: 'parent–teacher organisation',
  RTI: 'steps of extra help',
  SAC: 'school advisory council',
  SEL: 'social and emotional learning',
  SEN: 'special educational needs',
  SEND: 'special educational needs and disabilities',
  SENCO: 'special needs coordinator',
  STEAM: 'science, technology, engineering, art and maths',
  STEM: 'science, technology, engineering and maths',
  TA: 'teaching assistant',
  TDAH: 'trastorno por déficit de atención e hiperactividad',
};
