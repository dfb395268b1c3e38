const BOLD = /bold|black|heavy|semibold|demi|-bd\b|-medi(?:ital)?$|(?:cm|sf|ec)bx/i;
const MONO = /mono|courier|consol|typewriter|code|(?:cm|sf|ec|lm)tt/i;

/** Whether a font of that name is bold: few files say it otherwise. TeX's bold fonts are called "NimbusSanL-Medi", "CMBX12". */
export const isBoldName = (name: string): boolean => BOLD.test(name);

/** Whether all letters of a font of that name are of one width. */
export const isMonoName = (name: string): boolean => MONO.test(name);
