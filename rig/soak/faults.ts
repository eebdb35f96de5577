/** What the soak breaks, a minute each, in turn; `none` in between shows that the paper is well again. */
const soakFaults = [
  'none',
  'd1 fails',
  'kv fails',
  'd1 hangs',
  'kv hangs',
  'd1 answers half',
  'counter refuses',
  'counter forgets',
  'kv holds rubbish',
  'limits fail',
  'clock a day back',
] as const

export type SoakFault = (typeof soakFaults)[number]

/** The fault of a minute, counted from zero. */
export function faultOf(minute: number): SoakFault {
  return soakFaults[minute % soakFaults.length] ?? 'none'
}
