package org.xieyue.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingAFileTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    收入证明.pdf, 收入证明.pdf
                    收入证明.PDF, 收入证明.pdf
                    invoice.exe, invoice.exe.pdf
                    C:\\Users\\张三\\证明.pdf, 证明.pdf
                    ../../etc/passwd, passwd.pdf
                    ...hidden.pdf, hidden.pdf
                    a\u202Efdp.exe, afdp.exe.pdf
                    a\u0007\u0000b.pdf, ab.pdf
                    '<script>"x".pdf', scriptx.pdf
                    %, document.pdf
                    '   ', document.pdf
                    """)
    void a_name_is_cleaned_and_gets_its_true_extension(String given, String stored) {
        assertThat(FileName.of(given, FileType.PDF)).isEqualTo(stored);
    }

    @org.junit.jupiter.api.Test
    void a_jpeg_may_be_called_jpeg_and_a_long_name_is_cut_between_characters() {
        assertThat(FileName.of("a.jpeg", FileType.JPEG)).isEqualTo("a.jpg");
        String cut = FileName.of("𠮷".repeat(300), FileType.PDF);
        assertThat(cut).isEqualTo("𠮷".repeat(100) + ".pdf");
    }
}
