/** An SVG document as an image address. Percent-encoded and not base64, which the mini-program cannot make from text by itself. */
export const svgUri = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`
