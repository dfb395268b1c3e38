import { expect, it } from 'vitest';
import { isBoldName, isMonoName } from '../../src/library/readers/pdf-fonts.ts';

it('fonts of PDFs are known by their names, those of TeX too', () => {
  const bold = ['Arial-BoldMT', 'ABCDEF+CMBX12', 'GHIJKL+NimbusRomNo9L-Medi', 'NimbusRomNo9L-MediItal', 'SFBX1000'];
  const plain = ['ArialMT', 'CMR10', 'NimbusRomNo9L-Regu', 'HelveticaNeue-Medium', 'MediaGothic'];
  expect(bold.filter((name) => !isBoldName(name))).toEqual([]);
  expect(plain.filter(isBoldName)).toEqual([]);
  const mono = ['Courier', 'DejaVuSansMono', 'CMTT10', 'SFTT0900', 'LMTT8-Regular'];
  expect(mono.filter((name) => !isMonoName(name))).toEqual([]);
  expect(plain.filter(isMonoName)).toEqual([]);
});
