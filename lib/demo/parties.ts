/** Invented people who book together. The first books, pays and has the first seat. */
export type Party = {
  people: [DemoPerson, ...DemoPerson[]]
  company?: { name: string; role: string }
  /** Seats that are not named yet. */
  unnamed?: number
  pays: 'card' | 'bank_transfer' | 'cash' | 'invoice' | 'credits'
}

/** Without `street`, their invoices wait for an address. */
export type DemoPerson = { name: string; domain: string; street?: string; city: string; postcode: string }

const mail = 'post.example'

export const parties = {
  calder: company(
    'Calder Engineering',
    'Facilities manager',
    'calder.example',
    '4 Dean Clough',
    'Halifax',
    'HX1 5ER',
    'invoice',
    ['Graham Lister', 'Kelly Booth', 'Imran Qureshi', 'Pete Sugden', 'Wendy Ackroyd', 'Danny Firth'],
  ),
  wharfedale: company(
    'Wharfedale Nurseries',
    'Nursery manager',
    'wharfedale.example',
    '12 Boroughgate',
    'Otley',
    'LS21 3HJ',
    'invoice',
    ['Megan Whitaker', 'Chloe Barrett', 'Zainab Ali', 'Ruth Dyson'],
  ),
  ridings: company(
    'Ridings Leisure',
    'Duty manager',
    'ridings.example',
    '30 Westgate',
    'Wakefield',
    'WF1 2AB',
    'bank_transfer',
    ['Sean Gallagher', 'Amy Hirst', 'Josh Lumb', 'Leon Clarke', 'Beth Hinchliffe', 'Tariq Mahmood'],
  ),
  airevalley: {
    ...company(
      'Aire Valley Care',
      'Registered manager',
      'airevalley.example',
      '',
      'Keighley',
      'BD21 2LH',
      'bank_transfer',
      ['Patience Okafor', 'Kwame Mensah', 'Lucy Shackleton'],
    ),
    unnamed: 1,
  },
  moorland: company(
    'Moorland Outdoor Centre',
    'Head of centre',
    'moorland.example',
    'Moorland Lane',
    'Skipton',
    'BD23 1JD',
    'credits',
    ['Iain Fraser', 'Rosie Metcalfe', 'Callum Reid'],
  ),
  oswald: company(
    'St Oswald Primary School',
    'School business manager',
    'oswald.example',
    '7 School Street',
    'York',
    'YO1 7HH',
    'invoice',
    ['Helen Thackray', 'Marta Kowalska', 'David Ingham'],
  ),
  nadia: one('Nadia Hussain', 'Bradford', 'BD1 4TU', 'card'),
  tom: one('Tom Eastwood', 'Leeds', 'LS6 2AH', 'card'),
  seun: one('Oluwaseun Adeyemi', 'Leeds', 'LS8 4DP', 'card'),
  sian: one('Siân Price', 'Harrogate', 'HG1 2RN', 'bank_transfer'),
  renee: one('Renée Dubois', 'York', 'YO24 1AB', 'card'),
  mick: one("Mick O'Hara", 'Hull', 'HU1 3DZ', 'cash'),
  priyanka: one('Priyanka Nair', 'Sheffield', 'S10 2TN', 'card'),
  george: one('George Barraclough', 'Huddersfield', 'HD1 2QQ', 'cash'),
  yasmin: one('Yasmin Begum', 'Bradford', 'BD3 9AA', 'card'),
  ffion: one('Ffion Hughes', 'Leeds', 'LS4 2PR', 'card'),
  luke: one('Luke Armitage', 'Wakefield', 'WF2 8NU', 'card'),
  hannah: one('Hannah Stead', 'Harrogate', 'HG2 7HY', 'card'),
} as const satisfies Record<string, Party>

function company(
  name: string,
  role: string,
  domain: string,
  street: string,
  city: string,
  postcode: string,
  pays: Party['pays'],
  [booker, ...team]: [string, ...string[]],
): Party {
  const person = (who: string) => ({ name: who, domain, city, postcode })
  const first = { ...person(booker), ...(street && { street }) }
  return { people: [first, ...team.map(person)], company: { name, role }, pays }
}

function one(name: string, city: string, postcode: string, pays: Party['pays']): Party {
  return { people: [{ name, domain: mail, city, postcode }], pays }
}
