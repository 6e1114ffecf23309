declare module 'jstat' {
  const jstat: { studentt: { inv: (probability: number, degreesOfFreedom: number) => number } }
  // biome-ignore lint/style/noDefaultExport: the library has no other
  export default jstat
}
