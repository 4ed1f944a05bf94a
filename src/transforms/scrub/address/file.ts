/**
 * @module
 * The endings of names of files: what looks like a host with one of them is none, and an address may be what a file is of.
 */

/** Units of systemd and files: what stands behind the last dot is no top-level domain. */
export const fileEndings: readonly string[] = (
  'service socket timer mount automount slice scope swap device target path png jpg jpeg gif svg webp ico css js mjs cjs ts ' +
  'tsx jsx json html xml yaml yml toml txt log conf cfg ini csv tsv pdf exe dll tar gz bz2 xz tgz lock sql java class jar cpp ' +
  'hpp local6 d deb rpm pkg msi iso img rom bak tmp old gzip dmg apk whl gem so dylib zst patch diff ' +
  'twig phtml scss vue apex msix msixbundle appx appxbundle nupkg vsix msu msp crx xpi ipa aab'
).split(' ');

const files = new Set(fileEndings);

export const isFileEnding = (ending: string): boolean => files.has(ending);

/** `/var/log/hosts/192.0.2.1.log`, `capture-198.51.100.7.pcap.gz`: what a file is of. */
const filed =
  /(?:_[\w-]{1,40})?\.(?:log|json|txt|csv|conf|cfg|cnf|xml|pcap|pcapng|cap|rrd|ini|html?|ya?ml|key|crt|cert|pem|pub)(?:[.-]\d{1,8})?(?:\.(?:gz|bz2|xz|zst|zip|\d{1,3}))?(?![\w-]|\.\w)/iy;
/** More than a name of a file has before the version of a program. */
const opened = /(?:^|[\s/\\"'`=(,;:])$/;
/** Files that releases have, too. */
const packed = /\.(?:tar|tgz|zip|gz|bz2|xz|zst|tar\.\w{2,3})(?![\w-]|\.\w)/iy;

/** @param isFar - few versions begin so */
export function isFiled(text: string, start: number, end: number, isFar: boolean): boolean {
  filed.lastIndex = end;
  if (filed.test(text))
    return (
      isFar || (text.charCodeAt(start + 1) !== 46 && opened.test(text.slice(Math.max(0, start - 1), start)))
    );
  packed.lastIndex = end;
  return isFar && packed.test(text);
}
