// Chromium out of an npm package, into .cache: a current one for machines that have none and cannot install one, and the old
// ones of the phones and computers people still have. These packages are made for AWS Lambda: unpacked here by hand, because
// they would unpack to /tmp and take any file of that name that lies there. Linux on x64 only.
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cacheDir } from './browsers.mjs';
import { bringTarball, npm, run } from './npm.mjs';

const kinds = {
  current: {
    folder: 'chromium',
    spec: '@sparticuz/chromium@153.0.0',
    integrity: 'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==',
  },
  // July 2021
  92: {
    folder: 'chromium-92',
    spec: 'chrome-aws-lambda@10.1.0',
    integrity: 'sha512-NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==',
    puppeteer: 'puppeteer-core@10.4.0',
  },
  // January 2023: the last one for Windows 7 and 8
  109: {
    folder: 'chromium-109',
    spec: '@sparticuz/chromium@109.0.6',
    integrity: 'sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
    puppeteer: 'puppeteer-core@19.6.0',
  },
};

export const canRunHere = process.platform === 'linux' && process.arch === 'x64';

/**
 * `archive.tar.br` becomes a folder's worth of files, `chromium.br` one file. The archive goes through a file and not a pipe:
 * tar may stop reading at the archive's end mark, and the pipe then breaks now and then.
 */
async function unpack(file, folder) {
  const isArchive = file.endsWith('.tar.br');
  const plain = join(folder, isArchive ? 'archive.tar' : 'chromium-bin');
  await pipeline(createReadStream(file), createBrotliDecompress(), createWriteStream(plain));
  if (!isArchive) return;
  if (!run('tar', ['-xf', plain, '--no-same-owner', '-C', folder])) throw new Error(`tar could not open ${file}`);
  rmSync(plain);
}

/** Where `bringChromium(kind)` puts things, and whether it has. */
export function chromiumPlace(kind) {
  const folder = join(cacheDir, kinds[kind].folder);
  const stamp = join(folder, '.complete');
  return {
    folder,
    stamp,
    executablePath: join(folder, 'chromium'),
    puppeteer: join(folder, 'puppeteer'),
    complete: existsSync(stamp) && readFileSync(stamp, 'utf8') === kinds[kind].integrity,
  };
}

export async function bringChromium(kind) {
  const { spec, integrity, puppeteer } = kinds[kind];
  const place = chromiumPlace(kind);
  if (place.complete) return place;
  rmSync(place.folder, { recursive: true, force: true });
  const pack = join(place.folder, 'package');
  bringTarball({ spec, integrity, folder: pack });
  for (const file of readdirSync(join(pack, 'bin')).filter((name) => name.endsWith('.br'))) {
    await unpack(join(pack, 'bin', file), place.folder);
  }
  chmodSync(join(place.folder, 'chromium-bin'), 0o755);
  if (puppeteer) {
    // Each speaks the protocol of its own year. Not among our dependencies: 30 MB that only these tests need.
    mkdirSync(place.puppeteer, { recursive: true });
    writeFileSync(join(place.puppeteer, 'package.json'), '{"private": true}\n');
    if (!npm(['install', '--prefix', place.puppeteer, '--no-save', puppeteer]))
      throw new Error(`npm could not bring ${puppeteer}`);
  }
  // Without any font the renderer dies at the first text field; the package's own fonts.conf names folders of AWS Lambda.
  writeFileSync(
    join(place.folder, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(place.folder, 'fonts')}</dir><dir>${join(place.folder, '.fonts')}</dir><cachedir>${join(place.folder, 'fonts-cache')}</cachedir></fontconfig>
`,
  );
  writeFileSync(
    place.executablePath,
    `#!/bin/sh
d=$(dirname "$0")
export LD_LIBRARY_PATH="$d/al2023/lib:$d/lib:$LD_LIBRARY_PATH"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="$d/fonts.conf"
exec "$d/chromium-bin" "$@"
`,
  );
  chmodSync(place.executablePath, 0o755);
  rmSync(pack, { recursive: true });
  writeFileSync(place.stamp, integrity);
  return { ...place, complete: true };
}
