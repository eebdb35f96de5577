/** Elements within a line; any other element ends the line. */
export const inlineElements = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Elements without text for readers: scripts, styles, drawings, and controls of forms. */
export const droppedElements = new Set(
  'applet area button canvas datalist dialog frameset head input link menu meta meter nobody noframes noembed option optgroup output param progress rp script select style svg template textarea title'.split(
    ' ',
  ),
)
