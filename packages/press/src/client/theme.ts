// Runs inline in the head, before the first paint, so that a remembered theme never flashes. Storage may be forbidden,
// in which case the system's theme stands.
try {
  const { theme } = localStorage
  if (/^(dark|light)$/.test(theme)) document.documentElement.dataset['theme'] = theme
} catch {}
