import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.workerData;

import dev.forkshop.runtime.memory.Message;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Makes an image smaller: decodes it, takes the mean of the pixels that become one, encodes it as PNG. Takes
 * {"file":"photo.jpg","width":320,"to":"small.png"} or the same as arguments; without a file it makes a test image of
 * 1600 x 1200, without "to" it keeps nothing. ResizeImage make FOLDER 6 writes six test images.
 */
class ResizeImage {
    record Answer(String file, String from, String to, long bytes) {}

    private static final int WIDTH = 320;

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true"); // no screen is needed, and none is looked for
        ImageIO.setUseCache(false);
        if (arguments.length > 2 && arguments[0].equals("make")) {
            make(path(arguments[1]), Integer.parseInt(arguments[2]));
        } else if (workerData().value() != null) {
            process.send(answer(workerData()));
        } else if (arguments.length == 0 && process.isForked()) {
            process.onMessage(message -> process.send(answer(message)));
        } else {
            console.log(resize(at(arguments, 0), width(at(arguments, 1)), at(arguments, 2)));
        }
    }

    private static String at(String[] arguments, int index) {
        return index < arguments.length ? arguments[index] : null;
    }

    private static int width(String word) {
        return word == null ? WIDTH : Integer.parseInt(word);
    }

    private static Answer answer(Message message) {
        int width = message.has("width") ? (int) message.integer("width") : WIDTH;
        return resize(text(message, "file"), width, text(message, "to"));
    }

    private static String text(Message message, String name) {
        return message.has(name) ? message.text(name) : null;
    }

    private static Answer resize(String file, int width, String to) {
        try {
            BufferedImage big = file == null ? testImage(1) : read(path(file));
            BufferedImage small = shrink(big, Math.min(width, big.getWidth()));
            byte[] png = png(small);
            if (to != null) {
                Files.write(path(to), png);
            }
            return new Answer(file == null ? "test image" : file, size(big), size(small), png.length);
        } catch (IOException e) {
            throw new IllegalStateException("cannot resize " + file + ": " + e.getMessage(), e);
        }
    }

    private static BufferedImage read(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) {
            throw new IOException("not an image of a kind that is known here");
        }
        return image;
    }

    private static Path path(String file) {
        return Path.of(process.cwd()).resolve(file);
    }

    private static String size(BufferedImage image) {
        return image.getWidth() + " x " + image.getHeight();
    }

    private static BufferedImage shrink(BufferedImage big, int width) {
        int height = Math.max(1, big.getHeight() * width / big.getWidth());
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            int top = y * big.getHeight() / height;
            int rows = Math.max(1, (y + 1) * big.getHeight() / height - top);
            for (int x = 0; x < width; x++) {
                int left = x * big.getWidth() / width;
                int columns = Math.max(1, (x + 1) * big.getWidth() / width - left);
                small.setRGB(x, y, mean(big.getRGB(left, top, columns, rows, null, 0, columns)));
            }
        }
        return small;
    }

    private static int mean(int[] pixels) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int pixel : pixels) {
            red += pixel >> 16 & 255;
            green += pixel >> 8 & 255;
            blue += pixel & 255;
        }
        return red / pixels.length << 16 | green / pixels.length << 8 | blue / pixels.length;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void make(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        for (int i = 1; i <= count; i++) {
            Files.write(folder.resolve("test-" + i + ".png"), png(testImage(i)));
        }
        console.log(count + " images in " + folder);
    }

    /** Rings around a middle that differs from image to image. */
    private static BufferedImage testImage(int number) {
        BufferedImage image = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int far = (int) Math.hypot(x - 150 * number, y - 600);
                image.setRGB(x, y, (far & 255) << 16 | (x * 255 / 1600) << 8 | (far >> 2 & 255));
            }
        }
        return image;
    }
}
