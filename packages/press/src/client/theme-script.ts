/**
 * Runs in the head before the first paint, so that a remembered theme never flashes. Inline: a Content-Security-Policy
 * needs its hash. Storage may be forbidden, in which case the system's theme stands.
 */
export const themeScript =
  'try{const t=localStorage.theme;if(t=="dark"||t=="light")document.documentElement.dataset.theme=t}catch{}'
