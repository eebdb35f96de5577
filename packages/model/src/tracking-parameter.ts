const tracking =
  /^(?:utm_\w+|fbclid|gclid|msclkid|igshid|_ga|_gl|mc_cid|mc_eid|ns_\w+|at_medium|at_campaign|ftag|xtor)$/iu

/** Whether a query parameter is one with which mail and networks track readers: it names no other page. */
export function isTrackingParameter(name: string): boolean {
  return tracking.test(name)
}
