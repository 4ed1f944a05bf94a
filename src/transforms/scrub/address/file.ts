/**
 * @module
 * The endings of names of files: what looks like a host with one of them is none.
 */

/** Units of systemd and files: what stands behind the last dot is no top-level domain. */
export const fileEndings: readonly string[] = (
  'service socket timer mount automount slice scope swap device target path png jpg jpeg gif svg webp ico css js mjs cjs ts ' +
  'tsx jsx json html xml yaml yml toml txt log conf cfg ini csv tsv pdf exe dll tar gz bz2 xz tgz lock sql java class jar cpp ' +
  'hpp local6 d deb rpm pkg msi iso img rom bak tmp old gzip dmg apk whl gem so dylib zst patch diff ' +
  'msix msixbundle appx appxbundle nupkg vsix msu msp crx xpi ipa aab'
).split(' ');

const files = new Set(fileEndings);

export const isFileEnding = (ending: string): boolean => files.has(ending);
