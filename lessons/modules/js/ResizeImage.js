// Makes an image smaller. Node has no image codec of its own: npm install sharp
const path = require('node:path');
const sharp = require('sharp');
const { parentPort, workerData } = require('node:worker_threads');
const send = (value) => (parentPort ? parentPort.postMessage(value) : process.send(value));

// Rings around a middle that differs from image to image.
function testImage(number) {
  const pixels = Buffer.alloc(1600 * 1200 * 3);
  for (let y = 0, i = 0; y < 1200; y++) {
    for (let x = 0; x < 1600; x++) {
      const far = Math.floor(Math.hypot(x - 150 * number, y - 600));
      pixels[i++] = far & 255;
      pixels[i++] = (x * 255) / 1600;
      pixels[i++] = (far >> 2) & 255;
    }
  }
  return sharp(pixels, { raw: { width: 1600, height: 1200, channels: 3 } });
}

async function resize({ file, width = 320, to }) {
  const big = file ? sharp(file) : testImage(1);
  const from = await big.metadata();
  const { data, info } = await big.resize({ width, withoutEnlargement: true }).png().toBuffer({ resolveWithObject: true });
  if (to) await require('node:fs/promises').writeFile(to, data);
  return {
    file: file ?? 'test image',
    from: `${from.width} x ${from.height}`,
    to: `${info.width} x ${info.height}`,
    bytes: data.length,
  };
}

async function make(folder, count) {
  require('node:fs').mkdirSync(folder, { recursive: true });
  for (let i = 1; i <= count; i++) await testImage(i).toFile(path.join(folder, `test-${i}.png`));
  console.log(`${count} images in ${folder}`);
}

const [file, width, to] = process.argv.slice(2);
if (file === 'make' && to) {
  make(width, Number(to));
} else if (workerData) {
  resize(workerData).then(send);
} else if (!file && (parentPort || process.send)) {
  (parentPort ?? process).on('message', (message) => resize(message).then(send));
} else {
  resize({ file, width: width && Number(width), to }).then(console.log);
}
