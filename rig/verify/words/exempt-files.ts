/** Where old words may stand, and why. */
export const exemptFiles: readonly { files: RegExp; why: string }[] = [
  { files: /^rig\/verify\/words\//, why: 'The table of old words, and what tests it.' },
  { files: /^infra\/migrations\//, why: 'A migration that has run is never changed.' },
  { files: /^infra\/sample-edition\/(?:dumps|illustrated)\//, why: 'A paper’s texts, in everyday English.' },
  { files: /\/fixtures\//, why: 'Documents as other systems write them.' },
  { files: /^package-lock\.json$/, why: 'Names of packages.' },
]
