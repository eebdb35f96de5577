// Runs inline in the head, before the first paint, so that the page never flashes in another theme. If storage is
// forbidden, the system's theme is used.
try {
  const { theme } = localStorage
  if (/^(dark|light)$/.test(theme)) document.documentElement.dataset['theme'] = theme
} catch {}
