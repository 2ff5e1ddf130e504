package org.xieyue.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;

class LettingAFileInTest {

    private static final String JAVASCRIPT = "<< /S /JavaScript /JS (app.alert(1)) >>";

    private final FileInspection inspection = new FileInspection();
    private final Texts texts = new Texts();

    private CheckedFile accepted(String name, byte[] content) {
        return inspection.inspect(name, content).orElseThrow();
    }

    private String refused(String name, byte[] content) {
        Answer<CheckedFile> answer = inspection.inspect(name, content);
        assertThat(answer.isDone()).as("%s is let in", name).isFalse();
        Refusal reason = answer.reasons().getFirst();
        assertThat(reason.field()).isEqualTo("file");
        for (var locale : Texts.LOCALES) {
            assertThat(texts.say(locale, reason))
                    .as("the sentence names the file")
                    .contains(name.substring(name.lastIndexOf('/') + 1))
                    .doesNotContain("{")
                    .doesNotContain("!refusal");
        }
        return reason.code();
    }

    @Test
    void the_five_kinds_are_recognised_by_content_whatever_the_name_says() {
        assertThat(accepted("a.txt", SampleFiles.pdf("x")).type()).isEqualTo(FileType.PDF);
        assertThat(accepted("a", SampleFiles.docx()).type()).isEqualTo(FileType.DOCX);
        assertThat(accepted("a.zip", SampleFiles.xlsx()).type()).isEqualTo(FileType.XLSX);
        assertThat(accepted("a.png", SampleFiles.picture("jpeg", 8, 8)).type()).isEqualTo(FileType.JPEG);
        assertThat(accepted("a.exe", SampleFiles.picture("png", 8, 8)).type()).isEqualTo(FileType.PNG);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED
            })
    void a_small_picture_is_let_in_however_its_colours_are_stored(int type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, type), "png", bytes);
        assertThat(accepted("a.png", bytes.toByteArray()).type()).isEqualTo(FileType.PNG);
    }

    @Test
    void pages_are_counted() {
        assertThat(accepted("a.pdf", SampleFiles.pdf("x")).pages()).isEqualTo(1);
        assertThat(accepted("a.pdf", SampleFiles.pdf("x", "4 0 obj\n<</Type/Page/Parent 2 0 R>>\nendobj"))
                        .pages())
                .isEqualTo(2);
    }

    @Test
    void empty_oversized_and_foreign_files_are_refused() {
        assertThat(refused("空.pdf", new byte[0])).isEqualTo("documents.empty");
        assertThat(refused("大.pdf", new byte[FileInspection.LARGEST + 1])).isEqualTo("documents.too-large");
        assertThat(refused("a.pdf", SampleFiles.bytes("#!/bin/sh\nrm -rf /"))).isEqualTo("documents.type");
        assertThat(refused("a.png", SampleFiles.bytes("<html><script>alert(1)</script></html>")))
                .isEqualTo("documents.type");
        assertThat(refused("a.jpg", SampleFiles.bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")))
                .isEqualTo("documents.type");
        assertThat(refused("a.pdf", new byte[] {'M', 'Z', 0, 0, 1, 2, 3, 4})).isEqualTo("documents.type");
    }

    @Test
    void a_file_of_exactly_the_largest_size_is_not_refused_for_its_size() {
        byte[] pdf = SampleFiles.pdf("x");
        byte[] padded = java.util.Arrays.copyOf(pdf, FileInspection.LARGEST);
        assertThat(inspection.inspect("a.pdf", padded).isDone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj",
                "9 0 obj\n<</S/J#61vaScript/JS(app.alert(1))>>\nendobj",
                "9 0 obj\n<</S/#4a#61#76#61#53#63#72#69#70#74>>\nendobj",
                "9 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj",
                "9 0 obj\n<< /Type /EmbeddedFile >>\nendobj",
                "9 0 obj\n<< /Names << /EmbeddedFiles 8 0 R >> >>\nendobj",
                "9 0 obj\n<< /S /SubmitForm >>\nendobj",
                "9 0 obj\n<< /AcroForm << /XFA 3 0 R >> >>\nendobj",
                "9 0 obj\n<< /Subtype /RichMedia >>\nendobj",
                "% stream\n9 0 obj\n<< /S /Launch >>\nendobj\n% endstream"
            })
    void a_pdf_that_acts_by_itself_is_refused(String object) {
        assertThat(refused("合同.pdf", SampleFiles.pdf("x", object))).isEqualTo("documents.active");
    }

    @Test
    void scripts_hidden_in_packed_objects_are_found() {
        byte[] hidden = SampleFiles.bytes("9 0 " + JAVASCRIPT);
        assertThat(refused(
                        "a.pdf",
                        SampleFiles.pdf(
                                "x",
                                SampleFiles.objectStream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", hidden))))
                .isEqualTo("documents.active");
        assertThat(refused(
                        "a.pdf",
                        SampleFiles.pdf(
                                "x",
                                SampleFiles.objectStream(
                                        "/Type /ObjStm /X (1 0 obj) /N 1 /First 4 /Filter /FlateDecode", hidden))))
                .isEqualTo("documents.active");
    }

    @Test
    void packed_objects_that_cannot_be_looked_into_are_refused() {
        byte[] hidden = SampleFiles.bytes("9 0 " + JAVASCRIPT);
        for (String filter : new String[] {
            "/Filter [/ASCIIHexDecode /FlateDecode]",
            "/Filter /LZWDecode",
            "/Filter 5 0 R",
            "/Filter /FlateDecode /DecodeParms << /Predictor 12 >>"
        }) {
            assertThat(refused(
                            "a.pdf", SampleFiles.pdf("x", SampleFiles.objectStream("/Type /ObjStm " + filter, hidden))))
                    .as(filter)
                    .isEqualTo("documents.unreadable");
        }
        assertThat(refused("a.pdf", SampleFiles.pdf("x", "trailer << /Encrypt 9 0 R >>")))
                .isEqualTo("documents.encrypted");
    }

    @Test
    void a_pdf_that_unpacks_to_a_flood_is_refused() {
        byte[] flood = new byte[65 * 1024 * 1024];
        java.util.Arrays.fill(flood, (byte) '1');
        assertThat(refused(
                        "a.pdf",
                        SampleFiles.pdf("x", SampleFiles.objectStream("/Type /ObjStm /Filter /FlateDecode", flood))))
                .isEqualTo("documents.bomb");
    }

    @Test
    void an_ordinary_pdf_with_packed_objects_and_pictures_is_let_in() {
        byte[] objects = SampleFiles.bytes("9 0 << /Type /Font /BaseFont /Song >>");
        byte[] picture = SampleFiles.picture("jpeg", 40, 40);
        String image = "8 0 obj\n<< /Subtype /Image /Filter /DCTDecode >>\nstream\n"
                + new String(picture, StandardCharsets.ISO_8859_1) + "\nendstream\nendobj";
        byte[] pdf = SampleFiles.pdf(
                "x",
                SampleFiles.objectStream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", objects),
                image,
                SampleFiles.objectStream("/Filter /FlateDecode", SampleFiles.bytes("1 0 0 1 0 0 cm BT ET")));
        assertThat(accepted("a.pdf", pdf).bytes()).isEqualTo(pdf);
    }

    @Test
    void something_that_only_begins_like_a_pdf_is_damaged() {
        assertThat(refused("a.pdf", SampleFiles.bytes("%PDF-1.7\nhello"))).isEqualTo("documents.damaged");
    }

    @Test
    void office_files_with_macros_or_active_parts_are_refused() {
        assertThat(refused("a.docx", SampleFiles.docxWith("word/vbaProject.bin", new byte[] {1})))
                .isEqualTo("documents.active");
        assertThat(refused("a.docx", SampleFiles.docxWith("word/activeX/activeX1.xml", new byte[] {1})))
                .isEqualTo("documents.active");
        assertThat(refused("a.docx", SampleFiles.docxWith("word/embeddings/oleObject1.bin", new byte[] {1})))
                .isEqualTo("documents.active");
        Map<String, byte[]> macro = new LinkedHashMap<>();
        macro.put(
                "[Content_Types].xml",
                SampleFiles.bytes(
                        "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>"
                                + "</Types>"));
        assertThat(refused("a.docm", SampleFiles.zip(macro))).isEqualTo("documents.active");
    }

    @Test
    void a_zip_that_is_no_office_file_or_unpacks_to_a_flood_is_refused() {
        assertThat(refused("a.zip", SampleFiles.zip(Map.of("a.txt", new byte[] {1}))))
                .isEqualTo("documents.type");
        assertThat(refused("a.docx", SampleFiles.docxWith("word/flood.xml", new byte[101 * 1024 * 1024])))
                .isEqualTo("documents.bomb");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= 2_000; i++) {
            many.put("word/" + i + ".xml", new byte[0]);
        }
        assertThat(refused("a.docx", SampleFiles.zip(many))).isEqualTo("documents.bomb");
        assertThat(refused("a.docx", SampleFiles.docxWith("../../etc/passwd", new byte[] {1})))
                .isEqualTo("documents.damaged");
    }

    @Test
    void an_entry_that_only_one_of_the_two_zip_directories_knows_is_noticed() {
        byte[] docx = SampleFiles.docxWith("word/settings.xml", new byte[] {1});
        byte[] forged = docx.clone();
        int central = new String(docx, StandardCharsets.ISO_8859_1).lastIndexOf("word/settings.xml");
        System.arraycopy(SampleFiles.bytes("word/vbaPro.xmlxx"), 0, forged, central, "word/settings.xml".length());
        assertThat(refused("a.docx", forged)).isEqualTo("documents.damaged");
    }

    @Test
    void a_picture_loses_everything_but_the_picture_and_stands_upright() throws IOException {
        byte[] shot = SampleFiles.withExif(SampleFiles.picture("jpeg", 64, 32), 6, "N31.9,E116.8");
        assertThat(new String(shot, StandardCharsets.ISO_8859_1)).contains("N31.9");
        byte[] stored = accepted("照片.jpg", shot).bytes();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain("N31.9")
                .doesNotContain("Exif");
        var upright = ImageIO.read(new ByteArrayInputStream(stored));
        assertThat(upright.getWidth()).isEqualTo(32);
        assertThat(upright.getHeight()).isEqualTo(64);
        assertThat(upright.getRGB(16, 8) & 0xFF0000).as("red is on top").isGreaterThan(0x800000);
        assertThat(upright.getRGB(16, 56) & 0x0000FF).as("blue is below").isGreaterThan(0x80);
    }

    @Test
    void what_hangs_on_behind_a_picture_is_gone() {
        byte[] png = SampleFiles.picture("png", 8, 8);
        byte[] payload = SampleFiles.bytes("<?php system($_GET['c']); ?>");
        byte[] both = java.util.Arrays.copyOf(png, png.length + payload.length);
        System.arraycopy(payload, 0, both, png.length, payload.length);
        assertThat(new String(accepted("a.png", both).bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("php");
    }

    @Test
    void a_picture_that_claims_to_be_huge_is_refused_before_it_is_unpacked() {
        byte[] png = SampleFiles.picture("png", 8, 8);
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 30_000).putInt(20, 30_000);
        CRC32 check = new CRC32();
        check.update(png, 12, 17);
        header.putInt(29, (int) check.getValue());
        assertThat(refused("a.png", png)).isEqualTo("documents.pixels");
    }

    @Test
    void a_large_picture_is_scaled_to_a_readable_size() throws IOException {
        byte[] stored =
                accepted("a.jpg", SampleFiles.picture("jpeg", 6_000, 5_000)).bytes();
        assertThat(ImageIO.read(new ByteArrayInputStream(stored)).getWidth()).isLessThanOrEqualTo(4_000);
    }

    @Test
    void a_broken_picture_is_refused() {
        byte[] png = SampleFiles.picture("png", 64, 64);
        assertThat(refused("a.png", java.util.Arrays.copyOf(png, 60))).isEqualTo("documents.damaged");
        assertThat(refused("a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16}))
                .isEqualTo("documents.damaged");
    }
}
